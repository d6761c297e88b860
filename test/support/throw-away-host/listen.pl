# Opens the host's SSH port on loopback, says which port it is, and becomes the program given.
# The socket is made before the namespaces are: it stays reachable from outside, while everything that the
# host's own programs open is in the host's own network.
use strict;
use warnings;
use Socket;
use Fcntl;

socket(my $server, PF_INET, SOCK_STREAM, 0) or die "socket: $!\n";
setsockopt($server, SOL_SOCKET, SO_REUSEADDR, 1);
bind($server, sockaddr_in(0, INADDR_LOOPBACK)) or die "bind: $!\n";
listen($server, 128) or die "listen: $!\n";
my ($port) = sockaddr_in(getsockname($server));
$| = 1;
print "port $port\n";
fcntl($server, F_SETFD, 0) or die "fcntl: $!\n";
$ENV{LISTEN_FD} = fileno($server);
exec @ARGV or die "$ARGV[0]: $!\n";
