UPDATE members SET nickname = 'nickname';
