"""What is stated of items, put together from words that each have one meaning by themselves."""
