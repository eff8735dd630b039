/*
 * A PKCS#11 module in front of another one, with the habits and faults that its control file says. The control file lies beside
 * the library, named as it is with ".conf", and is read at every call: a test changes it while the module is loaded, and each copy
 * of the library is a reader of its own. One copy stands for one key.
 *
 *   module=PATH       the module behind
 *   init=TEXT         its initialisation string (NSS wants one)
 *   slot=N            show this slot only
 *   only=SERIAL       show the key with this serial number only
 *   serial=TEXT       the serial number that the key reports
 *   noinit=1          C_InitToken is not supported
 *   noec=1            no elliptic curves
 *   rsamax=BITS       longest RSA key
 *   pinmax=N          longest PIN
 *   nolocal=1         CKA_LOCAL, CKA_ALWAYS_SENSITIVE and CKA_NEVER_EXTRACTABLE are unknown
 *   notlocal=1        CKA_LOCAL says false
 *   free=BYTES        free public memory
 *   lock=N            a PIN is locked after N wrong tries
 *   saylocked=1       and the module then says CKR_PIN_LOCKED; else it goes on saying CKR_PIN_INCORRECT
 *   sochange=1        the SO PIN must be changed before anything else is done with it
 *   puk=TEXT          C_SetPIN without login takes this PUK
 *   fault=CALL N WHAT the N-th call of CALL since this line was set (0: each) does WHAT; a changed line also plugs the key in again:
 *                     hang | crash | die | swap | gone | ret 0xNN; late 0xNN | lost (as ret and die, after having done what was asked)
 *
 * Counters of tries and the changed SO PIN are kept in a file named as the library with ".state", as a key keeps them.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long UL;
typedef UL (*Call)(UL, UL, UL, UL, UL, UL, UL, UL);
typedef struct { unsigned char version[2]; void *f[68]; } Table;
typedef struct { UL type; void *value; UL length; } Attribute;

enum { INITIALIZE = 0, GET_FUNCTION_LIST = 3, GET_SLOT_LIST = 4, GET_TOKEN_INFO = 6, GET_MECHANISM_LIST = 7, GET_MECHANISM_INFO = 8,
       INIT_TOKEN = 9, INIT_PIN = 10, SET_PIN = 11, LOGIN = 18, LOGOUT = 19, GET_ATTRIBUTE_VALUE = 24 };

static const char *NAMES[68] = {
    "C_Initialize", "C_Finalize", "C_GetInfo", "C_GetFunctionList", "C_GetSlotList", "C_GetSlotInfo", "C_GetTokenInfo", "C_GetMechanismList",
    "C_GetMechanismInfo", "C_InitToken", "C_InitPIN", "C_SetPIN", "C_OpenSession", "C_CloseSession", "C_CloseAllSessions", "C_GetSessionInfo",
    "C_GetOperationState", "C_SetOperationState", "C_Login", "C_Logout", "C_CreateObject", "C_CopyObject", "C_DestroyObject", "C_GetObjectSize",
    "C_GetAttributeValue", "C_SetAttributeValue", "C_FindObjectsInit", "C_FindObjects", "C_FindObjectsFinal", "C_EncryptInit", "C_Encrypt",
    "C_EncryptUpdate", "C_EncryptFinal", "C_DecryptInit", "C_Decrypt", "C_DecryptUpdate", "C_DecryptFinal", "C_DigestInit", "C_Digest",
    "C_DigestUpdate", "C_DigestKey", "C_DigestFinal", "C_SignInit", "C_Sign", "C_SignUpdate", "C_SignFinal", "C_SignRecoverInit",
    "C_SignRecover", "C_VerifyInit", "C_Verify", "C_VerifyUpdate", "C_VerifyFinal", "C_VerifyRecoverInit", "C_VerifyRecover",
    "C_DigestEncryptUpdate", "C_DecryptDigestUpdate", "C_SignEncryptUpdate", "C_DecryptVerifyUpdate", "C_GenerateKey", "C_GenerateKeyPair",
    "C_WrapKey", "C_UnwrapKey", "C_DeriveKey", "C_SeedRandom", "C_GenerateRandom", "C_GetFunctionStatus", "C_CancelFunction",
    "C_WaitForSlotEvent" };

static Table real, ours;
static UL counts[68];
static int person = -1, swapped, gone;
static char own[4096], text[8192];
static char arguments[4096];

static char control[8192], kept[256];

/* Reads a file beside the library anew: the control file at every call, the state when it is asked for. */
static void load(const char *ending, char *into, size_t room) {
    snprintf(text, sizeof text, "%s.%s", own, ending);
    FILE *file = fopen(text, "r");
    size_t length = file ? fread(into, 1, room - 1, file) : 0;
    into[length] = 0;
    if (file) fclose(file);
}

/* The value of a line, "" without one. */
static const char *said(const char *lines, const char *name) {
    static char values[8][1024];
    static int turn;
    char *value = values[turn++ % 8];
    size_t length = strlen(name);
    *value = 0;
    for (const char *line = lines; line && *line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
        if (!strncmp(line, name, length) && line[length] == '=') {
            snprintf(value, 1024, "%.*s", (int) strcspn(line + length + 1, "\r\n"), line + length + 1);
            break;
        }
    return value;
}
static const char *setting(const char *name) { return said(control, name); }
static UL number(const char *name) { return strtoul(setting(name), NULL, 0); }

/* wrong tries of SO (0) and user (1), and whether the SO PIN was changed (2) */
static void state(int values[3]) {
    load("state", kept, sizeof kept);
    values[0] = atoi(said(kept, "so")), values[1] = atoi(said(kept, "user")), values[2] = atoi(said(kept, "changed"));
}
static void keep(int values[3]) {
    snprintf(text, sizeof text, "%s.state", own);
    FILE *file = fopen(text, "w");
    if (file) fprintf(file, "so=%d\nuser=%d\nchanged=%d\n", values[0], values[1], values[2]), fclose(file);
}
static int locked(int who) { int s[3]; state(s); UL most = number("lock"); return most && (UL) s[who] >= most; }
static UL refusal(void) { return number("saylocked") ? 0xa4 : 0xa0; }
static void tried(int who, UL result) {
    int s[3];
    state(s);
    if (result == 0) s[who] = 0; else if (result == 0xa0) s[who]++; else return;
    keep(s);
}
static UL call(int i, UL a, UL b, UL c, UL d, UL e, UL f, UL g, UL h) { return ((Call) real.f[i])(a, b, c, d, e, f, g, h); }

/* A new fault is counted from where it was set, and begins with the right key in its place. */
static void watch_fault(void) {
    static char last[1024];
    const char *now = setting("fault");
    if (!strcmp(last, now)) return;
    strcpy(last, now);
    memset(counts, 0, sizeof counts);
    swapped = gone = 0;
}

static int fault(int i, int after, UL *result) {
    char name[64] = "", what[16] = "", value[32] = "0";
    UL n = 0;
    if (sscanf(setting("fault"), "%63s %lu %15s %31s", name, &n, what, value) < 3) return 0;
    if (strcmp(name, NAMES[i]) || (n && counts[i] != n)) return 0;
    if (after != (!strcmp(what, "late") || !strcmp(what, "lost"))) return 0;
    *result = strtoul(value, NULL, 0);
    if (!strcmp(what, "hang")) for (;;) pause();
    if (!strcmp(what, "crash")) { signal(SIGSEGV, SIG_DFL); raise(SIGSEGV); }
    if (!strcmp(what, "die") || !strcmp(what, "lost")) raise(SIGKILL);
    if (!strcmp(what, "swap")) { swapped = 1; return 0; }
    if (!strcmp(what, "gone")) { gone = 1; return 0; }
    return 1;
}
static void pad(char *place, const char *value) { memset(place, ' ', 16); memcpy(place, value, strnlen(value, 16)); }
static UL token_info(UL slot, char *info) {
    UL result = call(GET_TOKEN_INFO, slot, (UL) info, 0, 0, 0, 0, 0, 0);
    if (result) return result;
    UL *numbers = (UL *) (info + 96);
    int s[3] = {0, 0, 0};
    UL most = number("lock");
    if (most || number("sochange")) state(s);
    for (int who = 0; who < 2 && most; who++) {
        int shift = who ? 16 : 20;
        UL flag = (UL) s[who] >= most ? 7 : (UL) s[who] == most - 1 ? 3 : s[who] ? 1 : 0;
        numbers[0] = (numbers[0] & ~(7UL << shift)) | flag << shift;
    }
    if (number("sochange") && !s[2]) numbers[0] |= 0x800000;
    if (number("pinmax")) numbers[5] = number("pinmax");
    if (*setting("free")) numbers[7] = 65536, numbers[8] = number("free");
    if (*setting("serial")) pad(info + 80, setting("serial"));
    if (swapped) pad(info + 80, "WRONG-KEY");
    return 0;
}
static int shown(UL slot) {
    char info[512];
    if (*setting("slot")) return slot == number("slot");
    const char *only = setting("only");
    if (!*only) return 1;
    return !call(GET_TOKEN_INFO, slot, (UL) info, 0, 0, 0, 0, 0, 0) && !strncmp(info + 80, only, strlen(only));
}
static UL slot_list(UL present, UL *list, UL *count) {
    UL all[4096], number_of = 4096, kept = 0;
    UL result = call(GET_SLOT_LIST, present, 0, (UL) &number_of, 0, 0, 0, 0, 0);
    number_of = 4096;
    if (!result) result = call(GET_SLOT_LIST, present, (UL) all, (UL) &number_of, 0, 0, 0, 0, 0);
    if (result) return result;
    for (UL i = 0; i < number_of; i++) if (!(gone && present) && shown(all[i])) all[kept++] = all[i];
    if (list && *count < kept) { *count = kept; return 0x150; }
    if (list) memcpy(list, all, kept * sizeof(UL));
    *count = kept;
    return 0;
}
static int elliptic(UL mechanism) { return mechanism >= 0x1040 && mechanism <= 0x104f; }
static UL mechanism_list(UL slot, UL *list, UL *count) {
    UL all[1024], number_of = 1024, kept = 0;
    UL result = call(GET_MECHANISM_LIST, slot, (UL) all, (UL) &number_of, 0, 0, 0, 0, 0);
    if (result) return result;
    for (UL i = 0; i < number_of; i++) if (!(number("noec") && elliptic(all[i]))) all[kept++] = all[i];
    if (list && *count < kept) { *count = kept; return 0x150; }
    if (list) memcpy(list, all, kept * sizeof(UL));
    *count = kept;
    return 0;
}
static UL attributes(UL session, UL object, Attribute *wanted, UL count) {
    UL result = call(GET_ATTRIBUTE_VALUE, session, object, (UL) wanted, count, 0, 0, 0, 0);
    for (UL i = 0; i < count; i++) {
        int origin = wanted[i].type >= 0x163 && wanted[i].type <= 0x165;
        if (origin && number("nolocal")) wanted[i].length = ~0UL, result = 0x12;
        if (wanted[i].type == 0x163 && number("notlocal") && wanted[i].value) *(char *) wanted[i].value = 0;
    }
    return result;
}
static UL initialize(UL given) {
    UL block[6] = {0, 0, 0, 0, 2, 0};
    if (given) memcpy(block, (void *) given, sizeof block);
    snprintf(arguments, sizeof arguments, "%s", setting("init"));
    block[5] = *arguments ? (UL) arguments : 0;
    return call(INITIALIZE, (UL) block, 0, 0, 0, 0, 0, 0, 0);
}

static UL login(UL session, UL who, UL pin, UL length) {
    if (who > 1) return call(LOGIN, session, who, pin, length, 0, 0, 0, 0);
    if (locked((int) who)) return refusal();
    UL result = call(LOGIN, session, who, pin, length, 0, 0, 0, 0);
    if (result == 0) person = (int) who;
    tried((int) who, result);
    return result;
}

static UL init_token(UL slot, UL pin, UL length, UL label) {
    if (number("noinit")) return 0x54;
    if (locked(0)) return refusal();
    UL result = call(INIT_TOKEN, slot, pin, length, label, 0, 0, 0, 0);
    tried(0, result);
    if (result == 0) { int s[3]; state(s); s[1] = 0; keep(s); }
    return result;
}
static UL init_pin(UL session, UL pin, UL length) {
    int s[3];
    state(s);
    if (number("sochange") && !s[2]) return 0xa3;
    UL result = call(INIT_PIN, session, pin, length, 0, 0, 0, 0, 0);
    if (result == 0) tried(1, 0);
    return result;
}

static UL set_pin(UL session, UL former, UL former_length, UL next, UL next_length) {
    const char *puk = setting("puk");
    if (*puk && person < 0) {
        /* what only a card can do: the module behind has no PUK, its SO PIN stands in for it */
        if (former_length != strlen(puk) || memcmp((void *) former, puk, former_length)) return 0xa0;
        UL result = call(LOGIN, session, 0, former, former_length, 0, 0, 0, 0);
        if (result == 0) result = call(INIT_PIN, session, next, next_length, 0, 0, 0, 0, 0);
        call(LOGOUT, session, 0, 0, 0, 0, 0, 0, 0);
        if (result == 0) tried(1, 0);
        return result;
    }
    UL result = call(SET_PIN, session, former, former_length, next, next_length, 0, 0, 0);
    if (result == 0 && person == 0) { int s[3]; state(s); s[2] = 1; keep(s); }
    return result;
}

static UL behave(int i, UL a, UL b, UL c, UL d, UL e, UL f, UL g, UL h) {
    if (gone && i > GET_FUNCTION_LIST && i != GET_SLOT_LIST) return i <= INIT_TOKEN ? 0xe0 : 0x32;
    switch (i) {
    case INITIALIZE: return initialize(a);
    case GET_SLOT_LIST: return slot_list(a & 0xff, (UL *) b, (UL *) c);
    case GET_TOKEN_INFO: return token_info(a, (char *) b);
    case GET_MECHANISM_LIST: return mechanism_list(a, (UL *) b, (UL *) c);
    case INIT_TOKEN: return init_token(a, b, c, d);
    case INIT_PIN: return init_pin(a, b, c);
    case SET_PIN: return set_pin(a, b, c, d, e);
    case LOGIN: return login(a, b, c, d);
    case GET_ATTRIBUTE_VALUE: return attributes(a, b, (Attribute *) c, d);
    }
    UL result = call(i, a, b, c, d, e, f, g, h);
    if (i == LOGOUT) person = -1;
    if (i == GET_MECHANISM_INFO && !result && b == 0 && number("rsamax")) ((UL *) c)[1] = number("rsamax");
    return result;
}

static UL pass(int i, UL a, UL b, UL c, UL d, UL e, UL f, UL g, UL h) {
    UL result = 0, other;
    load("conf", control, sizeof control);
    watch_fault();
    counts[i]++;
    if (fault(i, 0, &other)) return other;
    result = behave(i, a, b, c, d, e, f, g, h);
    return fault(i, 1, &other) ? other : result;
}

/* Integer arguments travel alike on the platforms that the tests run on, so one shape fits every function. */
#define W(i) static UL w##i(UL a, UL b, UL c, UL d, UL e, UL f, UL g, UL h) { return pass(i, a, b, c, d, e, f, g, h); }
#define TEN(m, t) m(t##0) m(t##1) m(t##2) m(t##3) m(t##4) m(t##5) m(t##6) m(t##7) m(t##8) m(t##9)
#define ALL(m) m(0) m(1) m(2) m(3) m(4) m(5) m(6) m(7) m(8) m(9) TEN(m, 1) TEN(m, 2) TEN(m, 3) TEN(m, 4) TEN(m, 5) \
    m(60) m(61) m(62) m(63) m(64) m(65) m(66) m(67)
ALL(W)
#define ENTRY(i) if (real.f[i]) ours.f[i] = (void *) w##i;

UL C_GetFunctionList(Table **list) {
    Dl_info self;
    if (!real.f[0]) {
        if (!dladdr((void *) C_GetFunctionList, &self)) return 5;
        snprintf(own, sizeof own, "%s", self.dli_fname);
        load("conf", control, sizeof control);
        void *library = dlopen(setting("module"), RTLD_NOW | RTLD_LOCAL);
        if (!library) { fprintf(stderr, "%s\n", dlerror()); return 5; }
        UL (*get)(Table **) = (UL (*)(Table **)) dlsym(library, "C_GetFunctionList");
        Table *behind;
        if (!get || get(&behind)) return 5;
        real = *behind;
        ours = real;
        ALL(ENTRY)
        ours.f[GET_FUNCTION_LIST] = (void *) C_GetFunctionList;
    }
    *list = &ours;
    return 0;
}
