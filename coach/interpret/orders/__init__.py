"""What is asked to be done with items: change, move, remove, approve, visit."""
