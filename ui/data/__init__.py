"""What pages read: cached on the edition, and a plan's figures and hand-outs."""
