"""How an analyst fixes cells: steps that can be taken back, and what a person sees at once that a cell should say."""
