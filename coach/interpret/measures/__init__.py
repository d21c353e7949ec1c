"""What is told of a measure: numbers, several at once, how sure one is."""
