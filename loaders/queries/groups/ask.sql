INSERT INTO asked_member VALUES ($dimension, $member)
