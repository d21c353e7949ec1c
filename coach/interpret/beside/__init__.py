"""What is said beside the question, and what must not become a plan's words unasked."""
