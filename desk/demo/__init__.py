"""A sample office with weeks of work in it, made by the very actions that officers use."""

from desk.demo.build import build_demo

__all__ = ["build_demo"]
