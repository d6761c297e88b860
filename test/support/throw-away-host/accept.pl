# The host's first process: gives every connection an sshd of its own, as inetd does, and ends with its standard
# input, which is held by the test. When it ends the kernel ends the whole host: processes, mounts, network.
use strict;
use warnings;
use IO::Select;
use POSIX ();

open(my $server, '+<&=', $ENV{LISTEN_FD}) or die "listening socket: $!\n";
delete $ENV{LISTEN_FD};
$SIG{CHLD} = sub { 1 while waitpid(-1, POSIX::WNOHANG()) > 0 };
my $select = IO::Select->new($server, \*STDIN);
while (1) {
  for my $ready ($select->can_read) {
    if ($ready == \*STDIN) {
      exit 0 if !sysread(STDIN, my $ignored, 4096);
      next;
    }
    accept(my $connection, $server) or next;
    my $child = fork;
    if (defined $child && $child == 0) {
      open(STDIN, '<&', $connection);
      open(STDOUT, '>&', $connection);
      close $connection;
      close $server;
      exec '/usr/sbin/sshd', '-i', '-e', '-f', '/etc/ssh/throw-away.conf';
      POSIX::_exit(1);
    }
    close $connection;
  }
}
