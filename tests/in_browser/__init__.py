"""What people do in Chromium, and what must not go wrong while they do it."""
