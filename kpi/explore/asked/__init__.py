"""What is asked: questions, and how they are typed."""
