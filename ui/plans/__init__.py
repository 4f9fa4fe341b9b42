"""The page on which plans are typed."""
