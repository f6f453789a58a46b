tells door
# A key's line that storms is not believed; once it is quiet, the key is as it stands.
storm key-switch
    trouble key-switch storm
    rest
wait 2s
    quiet key-switch
turn key-switch on
    key on
    tell lines ready key
