"""Tests: deterministic, with real components, and no network but loopback."""
