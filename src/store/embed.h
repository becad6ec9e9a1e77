/* store/embed.h - files that are part of the program: it runs from the build folder, and what
 * ships cannot get lost. The Makefile has the objects depend on them. */
#ifndef MAILSETUP_STORE_EMBED_H
#define MAILSETUP_STORE_EMBED_H

/* share/FOLDER/NAME.json from FOLDER_NAME to FOLDER_NAME_end, as it is. */
#define EMBED(folder, name)                                                                        \
    __asm__(".section .rodata\n"                                                                   \
            ".global " #folder "_" #name "\n" #folder "_" #name ":\n"                              \
            ".incbin \"share/" #folder "/" #name ".json\"\n"                                       \
            ".global " #folder "_" #name "_end\n" #folder "_" #name "_end:\n"                      \
            ".byte 0\n"                                                                            \
            ".previous\n");                                                                        \
    extern const char folder##_##name[], folder##_##name##_end[]

#endif
