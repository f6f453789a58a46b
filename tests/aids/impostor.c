/* Sits where a server would, as whoever runs it, and prints what comes: `somebody` for each that
 * dials, `told` for each packet from them, `gone` when they hang up. One at a time.
 * usage: impostor SOCKET */
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    char packet[4096], early[100];
    int server = socket(AF_UNIX, SOCK_SEQPACKET, 0), fd;

    setvbuf(stdout, NULL, _IONBF, 0);
    if (argc != 2)
        return 2;
    snprintf(early, sizeof early, "%s.new", argv[1]);
    snprintf(address.sun_path, sizeof address.sun_path, "%s", early);
    if (bind(server, (struct sockaddr *)&address, sizeof address) < 0 || chmod(early, 0666) < 0 ||
        listen(server, 16) < 0 || rename(early, argv[1]) < 0) {
        perror("impostor");
        return 1;
    }
    while ((fd = accept(server, NULL, NULL)) >= 0) {
        puts("somebody");
        while (recv(fd, packet, sizeof packet, 0) > 0)
            puts("told");
        puts("gone");
        close(fd);
    }
    return 0;
}
