/* The peer of `mailsetup set`: settings read with json-c, one value changed, all written anew and
 * durable, as a program without the store would do it.
 *
 *     settings FILE CODE NAME     the mail server with the code gets the name
 *     settings FILE               its mail servers are listed, one a line
 *
 * Nothing is validated and no copy of the old file is kept: a floor, not a rival. */
#include <fcntl.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void leave(const char *what)
{
    perror(what);
    exit(1);
}

static const char *text_of(json_object *object, const char *key)
{
    return json_object_get_string(json_object_object_get(object, key));
}

static void put(const char *path, json_object *settings)
{
    char beside[4096], folder[4096];
    size_t length;
    const char *text =
        json_object_to_json_string_length(settings, JSON_C_TO_STRING_PRETTY, &length);
    const char *slash = strrchr(path, '/');
    snprintf(beside, sizeof beside, "%s.new", path);
    snprintf(folder, sizeof folder, "%.*s", slash ? (int)(slash - path) : 1, slash ? path : ".");
    int fd = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0 || write(fd, text, length) != (ssize_t)length || fsync(fd) != 0 || close(fd) != 0 ||
        rename(beside, path) != 0)
        leave(beside);
    fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 || fsync(fd) != 0 || close(fd) != 0)
        leave(folder);
}

static void list(json_object *servers)
{
    for (size_t i = 0; i < json_object_array_length(servers); i++) {
        json_object *server = json_object_array_get_idx(servers, i);
        json_object *receive = json_object_object_get(server, "receive");
        json_object *send = json_object_object_get(server, "send");
        printf("%-20s %-20s %s %s:%s %s:%s\n", text_of(server, "code"), text_of(server, "name"),
               text_of(receive, "protocol"), text_of(receive, "host"), text_of(receive, "port"),
               text_of(send, "host"), text_of(send, "port"));
    }
}

static void rename_server(json_object *servers, const char *code, const char *name)
{
    for (size_t i = 0; i < json_object_array_length(servers); i++) {
        json_object *server = json_object_array_get_idx(servers, i);
        if (strcmp(text_of(server, "code"), code) == 0)
            json_object_object_add(server, "name", json_object_new_string(name));
    }
}

int main(int argc, char **argv)
{
    if (argc != 2 && argc != 4) {
        fputs("settings FILE [CODE NAME]\n", stderr);
        return 2;
    }
    json_object *settings = json_object_from_file(argv[1]);
    json_object *servers = json_object_object_get(settings, "servers");
    if (!servers) {
        fprintf(stderr, "%s: no settings\n", argv[1]);
        return 1;
    }
    if (argc == 4) {
        rename_server(servers, argv[2], argv[3]);
        put(argv[1], settings);
    } else {
        list(servers);
    }
    json_object_put(settings);
    return 0;
}
