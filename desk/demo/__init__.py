"""A sample office with weeks of work in it, made by the very actions that officers use."""
