"""What the service stores: the models, and the engine that reads and writes them."""
