"""How fast and how big OKR Coach is: figures and ratios, never a verdict."""
