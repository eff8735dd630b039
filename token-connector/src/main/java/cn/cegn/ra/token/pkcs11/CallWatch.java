package cn.cegn.ra.token.pkcs11;

/**
 * Told of each call into a driver, before and after. By it a station knows in which call a driver hangs, and a test ends a
 * job between any two calls.
 */
public interface CallWatch {
    CallWatch NONE = new CallWatch() {
        @Override
        public void before(String call) {}

        @Override
        public void after(String call) {}
    };

    /** @param call name as in PKCS#11, or {@code SunPKCS11.login}, {@code .generate}, {@code .sign} */
    void before(String call);

    void after(String call);
}
