package cn.cegn.ra.pkcs11provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.InvalidParameterException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerPkcs11ProviderTest {

    @Test
    @DisplayName("S2.6-3: without a configuration the container's provider offers nothing and still has its name")
    void withoutAConfigurationItOffersNothing() {
        ContainerPkcs11Provider provider = new ContainerPkcs11Provider(ContainerPkcs11Provider.NONE);

        assertThat(provider.getName()).isEqualTo("RaPKCS11");
        assertThat(provider.getServices()).isEmpty();
        assertThat(provider.getService("KeyStore", "PKCS11")).isNull();
    }

    @Test
    @DisplayName("S2.6-3: a configuration that does not exist stops the server's start, it is not passed over")
    void aMissingConfigurationIsRefused(@TempDir Path folder) {
        String missing = folder.resolve("missing.cfg").toString();

        assertThatThrownBy(() -> new ContainerPkcs11Provider(missing))
                .isInstanceOfAny(InvalidParameterException.class, UnsupportedOperationException.class);
    }
}
