/* Where the settings file is. */
#include "base/i18n.h"
#include "base/mem.h"
#include "store/store.h"

#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

static const char *set(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : NULL;
}

static const char *home(void)
{
    const char *value = set("HOME");
    if (value != NULL)
        return value;
    const struct passwd *user = getpwuid(getuid());
    return user != NULL && user->pw_dir != NULL && user->pw_dir[0] == '/' ? user->pw_dir : NULL;
}

bool store_path(const char *file, bool system, char **path, struct err *err)
{
    if (file == NULL)
        file = set("MAILSETUP_FILE");
    if (file != NULL || system) {
        *path = mem_copy(file != NULL ? file : "/etc/mailsetup/settings.json");
        return true;
    }
    /* A relative $XDG_CONFIG_HOME is to be ignored (XDG Base Directory Specification). */
    const char *config = set("XDG_CONFIG_HOME");
    if (config != NULL && *config == '/') {
        *path = mem_format("%s/mailsetup/settings.json", config);
        return true;
    }
    if (home() == NULL)
        return fail(err, ERR_NO_INPUT,
                    _("No home folder is known; name the settings file with --file."));
    *path = mem_format("%s/.config/mailsetup/settings.json", home());
    return true;
}
