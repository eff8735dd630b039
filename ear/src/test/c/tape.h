/*
 * What a tape of PKCS#11 calls is made of; shared by the module that records one and the program that plays it.
 *
 * A line is a call: its place in CK_FUNCTION_LIST, what it returned, and its arguments in hexadecimal, each as its letter says:
 *
 *   S slot   H session   K object   u number   b CK_BBOOL   P PIN   B bytes   L label   M mechanism   T template
 *   Q template to be filled (type/room, N without room)   h session given   k object given   F objects found (room, count, objects)
 *   l list asked for (room, N without)   D bytes asked for (room, N without)   o something to be filled   n nothing
 */
#define PLACES 68

static const char *const SHAPES[PLACES] = {
    [2] = "o", [4] = "bl", [5] = "So", [6] = "So", [7] = "Sl", [8] = "Suo", [9] = "SPL", [10] = "HP", [11] = "HPP", [12] = "Sunnh",
    [13] = "H", [14] = "S", [15] = "Ho", [18] = "HuP", [19] = "H", [20] = "HTk", [22] = "HK", [23] = "HKo", [24] = "HKQ", [25] = "HKT",
    [26] = "HT", [27] = "HF", [28] = "H", [42] = "HMK", [43] = "HBD", [44] = "HB", [45] = "HD", [48] = "HMK", [49] = "HBB", [50] = "HB",
    [51] = "HB", [59] = "HMTTkk", [63] = "HB", [64] = "HB", [67] = "uon" };

enum { GET_SLOT_LIST = 4, GET_TOKEN_INFO = 6, GET_MECHANISM_LIST = 7, INIT_TOKEN = 9, GENERATE_KEY_PAIR = 59 };

typedef unsigned long UL;
typedef UL (*Call)(UL, UL, UL, UL, UL, UL, UL, UL);
typedef struct { unsigned char version[2]; void *f[PLACES]; } Table;
typedef struct { UL type; void *value; UL length; } Attribute;
typedef struct { UL type; void *parameter; UL length; } Mechanism;

/* How many words a letter takes in a call. */
static inline int width(char letter) {
    switch (letter) {
    case 'P': case 'B': case 'T': case 'Q': case 'l': case 'D': return 2;
    case 'F': return 3;
    default: return 1;
    }
}
