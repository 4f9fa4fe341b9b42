"""Any question of what adds up, and its answer: read from facts where no figure holds it, else as it is published."""
