-- The datasets of what is worked out.
SELECT dataset FROM touched UNION SELECT dataset FROM pace_asked
