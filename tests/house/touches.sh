#!/bin/sh
# The kiosk's memory does not grow with touches, and stays small: whatever screen is shown, in
# whatever size and look. usage: touches.sh [HOW-MANY]
cd "$(dirname "$0")/../.." || exit 1
exec build/aids/touches peer-support "${1-6000}"
