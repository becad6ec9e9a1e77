/* environment.c - what a process inherits and must not trust is put right before anything else. */
#include "environment.h"

#include "base/mem.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

/* Variables by which others could write our TLS keys down, change what is trusted, or send
 * look-ups and connections elsewhere. Not a list of those allowed, because a secret may come from
 * a variable of any name (env:NAME). */
static const char *const unwanted[] = {
    "SSLKEYLOGFILE",   "SSL_CERT_FILE",        "SSL_CERT_DIR", "OPENSSL_CONF",   "OPENSSL_MODULES",
    "OPENSSL_ENGINES", "OPENSSL_CONF_INCLUDE", "CURL_HOME",    "CURL_CA_BUNDLE", "CURL_SSL_BACKEND",
    "NETRC",           "LOCALDOMAIN",          "RES_OPTIONS",  "HOSTALIASES",    "RESOLV_HOST_CONF",
};

/* ALL_PROXY, https_proxy, NO_PROXY, ...: a proxy is used only where the settings name one. */
static bool names_proxy(const char *variable)
{
    size_t length = strcspn(variable, "=");
    return length >= 6 && strncasecmp(variable + length - 6, "_proxy", 6) == 0;
}

static void clean_variables(void)
{
    for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
        unsetenv(unwanted[i]);
    for (char **variable = environ; variable && *variable;) {
        if (!names_proxy(*variable)) {
            variable++;
            continue;
        }
        char *name = mem_copy_n(*variable, strcspn(*variable, "="));
        unsetenv(name); /* closes the gap: the same place holds the next one */
        free(name);
    }
    if (getauxval(AT_SECURE)) {
        unsetenv("TERMINFO");
        unsetenv("TERMINFO_DIRS");
        unsetenv("MAILSETUP_FILE");
        unsetenv("MAILSETUP_DNS_SERVER");
        unsetenv("MAILSETUP_ISPDB");
    }
}

/* Without this the first file that is opened could become standard output. Writing to a closed
 * standard output is still an error: its stand-in can only be read. */
static bool fill_descriptors(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) != -1)
            continue;
        if (open("/dev/null", O_RDONLY) != descriptor)
            return false;
    }
    return true;
}

/* Passwords are in memory: no core file, and no other process of the same user looks in. */
static void forbid_looking(void)
{
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool environment_clean(void)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    if (!fill_descriptors())
        return false;
    clean_variables();
    forbid_looking();
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGPIPE, &ignore, NULL);
    sigaction(SIGXFSZ, &ignore, NULL); /* a limit is told as an error of the write */
    umask(077);
    return true;
}

char *environment_catalogues(void)
{
    char program[4096];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    if (length <= 0)
        return mem_copy(PREFIX "/share/locale");
    program[length] = '\0';
    char *slash = strrchr(program, '/');
    *(slash ? slash : program) = '\0';
    char *beside = mem_format("%s/share/locale", program);
    if (access(beside, X_OK) == 0)
        return beside;
    free(beside);
    return mem_format("%s/../share/locale", program);
}
