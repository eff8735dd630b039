package cn.cegn.ra.pkcs11provider;

import java.security.Provider;
import java.security.Security;
import java.util.Set;

/**
 * SunPKCS11 under the name {@code RaPKCS11}, configured by its constructor's argument.
 *
 * <p>Elytron hands a provider's configuration to a constructor or to {@code Provider.load}, never to
 * {@code Provider.configure}, which is the only way SunPKCS11 takes one.
 */
public final class ContainerPkcs11Provider extends Provider {
    /** The name under which {@link Security#getProvider(String)} finds it. */
    public static final String NAME = "RaPKCS11";

    /** The argument that configures no module; Elytron accepts no empty one. */
    public static final String NONE = "none";

    private static final long serialVersionUID = 1L;

    private final transient Provider base;

    /**
     * Configures SunPKCS11.
     *
     * @param configuration path of a SunPKCS11 configuration file, or {@code none} for a provider that offers nothing
     *     until {@link #configure} is called for a slot
     * @throws java.security.InvalidParameterException if the file does not exist or its module does not start
     */
    public ContainerPkcs11Provider(String configuration) {
        super(NAME, "1.0", "SunPKCS11 configured by the container");
        Provider jdk = Security.getProvider("SunPKCS11");
        this.base = NONE.equals(configuration) ? jdk : jdk.configure(configuration);
    }

    /** A further provider for one slot; its name must be new in this process. The caller keeps it. */
    @Override
    public Provider configure(String configuration) {
        return base.configure(configuration);
    }

    @Override
    public Service getService(String type, String algorithm) {
        return base.getService(type, algorithm);
    }

    @Override
    public Set<Service> getServices() {
        return base.getServices();
    }
}
