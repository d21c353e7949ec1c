"""Evals: how good it is, measured against committed figures."""
