"""What is told of steps and of the people who do them or look after an item."""
