"""Retrieval: notes, an index of their meaning in Chroma, and the search over both.

The way in is `coach.knowledge.search`: `open_knowledge` and `Knowledge`.
"""
