/* Where the settings file is, and the folders of the user's own providers and rules. */
#include "base/i18n.h"
#include "base/mem.h"
#include "store/providers.h"
#include "store/rules.h"
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

/* NULL: no home folder is known. */
static char *in_config_folder(const char *name)
{
    /* A relative $XDG_CONFIG_HOME is to be ignored (XDG Base Directory Specification). */
    const char *config = set("XDG_CONFIG_HOME");
    if (config != NULL && *config == '/')
        return mem_format("%s/mailsetup/%s", config, name);
    return home() != NULL ? mem_format("%s/.config/mailsetup/%s", home(), name) : NULL;
}

bool store_path(const char *file, bool system, char **path, struct err *err)
{
    if (file == NULL)
        file = set("MAILSETUP_FILE");
    if (file != NULL || system) {
        *path = mem_copy(file != NULL ? file : "/etc/mailsetup/settings.json");
        return true;
    }
    *path = in_config_folder("settings.json");
    if (*path == NULL)
        return fail(err, ERR_NO_INPUT,
                    _("No home folder is known; name the settings file with --file."));
    return true;
}

char *providers_folder(bool system)
{
    return system ? mem_copy("/etc/mailsetup/providers") : in_config_folder("providers");
}

char *rules_folder(bool system)
{
    return system ? mem_copy("/etc/mailsetup/rules") : in_config_folder("rules");
}
