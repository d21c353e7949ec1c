"""What a message says, whatever was asked: its sentences, items, dates, handles and language."""
