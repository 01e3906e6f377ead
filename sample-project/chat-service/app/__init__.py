"""A small chat service."""
