package cn.cegn.ra.token.pkcs11;

/** The functions of PKCS#11 v2.40 that are called here, with their places in CK_FUNCTION_LIST (pkcs11f.h). */
enum CryptokiCall {
    C_Initialize(0),
    C_GetSlotList(4),
    C_GetTokenInfo(6),
    C_GetMechanismList(7),
    C_GetMechanismInfo(8),
    C_InitToken(9),
    C_InitPIN(10),
    C_SetPIN(11),
    C_OpenSession(12),
    C_CloseSession(13),
    C_CloseAllSessions(14),
    C_Login(18),
    C_Logout(19),
    C_CreateObject(20),
    C_DestroyObject(22),
    C_GetAttributeValue(24),
    C_FindObjectsInit(26),
    C_FindObjects(27),
    C_FindObjectsFinal(28),
    C_SignInit(42),
    C_Sign(43),
    C_WaitForSlotEvent(67);

    private final int place;

    CryptokiCall(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }
}
