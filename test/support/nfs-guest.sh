#!/bin/bash
# The first process of a user-mode-linux guest: Linux's own NFS client, which runs what it is told over a serial line.
# A request is one line, "NUMBER BASE64-OF-A-SCRIPT"; its answer is "NUMBER STATUS BASE64-OF-ITS-OUTPUT".
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/run TMPDIR=/run LC_ALL=C
mount -t proc proc /proc
mount -t sysfs sys /sys
# Not /tmp: the project itself may lie there.
for folder in /run /mnt; do mount -t tmpfs tmpfs $folder; done
kernel=/usr/lib/uml/modules/$(uname -r)/kernel
# In the order in which they need each other; some kernels have one built in.
for module in oid_registry sunrpc grace lockd nfs_acl auth_rpcgss netfs fscache dns_resolver nfs nfsv3 nfsv4; do
  file=$(find $kernel -name $module.ko)
  [ -z "$file" ] || insmod $file
done
ip link set lo up
ip addr add "$guest_address" dev eth0
ip link set eth0 up
# NFSv3's locks: the kernel asks rpc.statd to watch the server, and the server finds the client's lock manager by rpcbind.
mkdir -p /run/statd/sm /run/statd/sm.bak
rpcbind -w
rpc.statd -L -P /run/statd
exec 5<>/dev/ttyS0
stty -F /dev/ttyS0 raw -echo
echo ready >&5
answer() {
  local output
  output=$(base64 -d <<< "$2" | bash 2>&1; exit "${PIPESTATUS[1]}")
  local status=$?
  output=$(base64 -w 0 <<< "$output")
  (flock 9; printf '%s %s %s\n' "$1" $status "$output" >&5) 9> /run/line
}
while read -r number script <&5; do
  [ "$number" = end ] && break
  answer "$number" "$script" &
done
halt -f
