tells door
press seen
hold seen 3s
wait 1h
    sleeps
