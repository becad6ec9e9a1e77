/* Where the state folder is, and whether it is ours. */
#include "store/state.h"

#include "base/mem.h"

#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

char *state_home(void)
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    const struct passwd *user;

    if (state != NULL && *state == '/') /* a relative one is to be ignored */
        return mem_copy(state);
    user = home != NULL && *home == '/' ? NULL : getpwuid(getuid());
    if (user != NULL)
        home = user->pw_dir;
    return home != NULL && *home == '/' ? mem_format("%s/.local/state", home) : NULL;
}

bool state_folder_ours(const char *folder)
{
    struct stat status;

    if (stat(folder, &status) != 0)
        return false;
    errno = 0;
    return status.st_uid == geteuid() && (status.st_mode & 022) == 0;
}
