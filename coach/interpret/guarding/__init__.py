"""What a model understood, believed only as far as the person's words carry it."""
