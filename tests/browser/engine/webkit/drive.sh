#!/bin/sh
# Runs WebKit's driver on a screen and a desktop of its own, both gone with it.
# usage: drive.sh FOLDER PORT, where FOLDER/desktop holds the settings of the desktop; FOLDER/settings.pid says who reads them again when told.
set -eu
cd "$1"
mkfifo screen
Xvfb -displayfd 3 -screen 0 3000x3000x24 -nolisten tcp 3>screen >/dev/null 2>&1 &
read -r number <screen
export DISPLAY=":$number"
xsettingsd -c "$1/desktop" >/dev/null 2>&1 &
echo $! >settings.pid
exec WebKitWebDriver --host=127.0.0.1 --port="$2"
