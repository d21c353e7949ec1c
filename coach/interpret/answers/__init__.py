"""What an answer fills, by the question that was asked."""
