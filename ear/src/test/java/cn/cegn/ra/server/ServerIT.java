package cn.cegn.ra.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TemporaryQueue;
import jakarta.mail.Session;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Provider;
import java.security.Security;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import javax.management.ObjectName;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the configured server owes the application. */
@ExtendWith(ArquillianExtension.class)
public class ServerIT {
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9990;

    @Resource(lookup = "java:/jdbc/RaDS")
    private DataSource database;

    @Resource(lookup = "java:/jms/RaOutbox")
    private ConnectionFactory outbox;

    @Resource(lookup = "java:jboss/mail/Default")
    private Session mail;

    @Deployment
    public static EnterpriseArchive application() {
        return Deployments.ra(ServerIT.class);
    }

    @Test
    @DisplayName("DESIGN §8: the database answers through java:/jdbc/RaDS")
    void theDatabaseAnswers() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 6 * 7")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @SuppressWarnings("BanJNDI") // the names are the five below
    @ParameterizedTest
    @ValueSource(
            strings = {
                "notification",
                "issuance",
                "provisioning",
                "provisioning-answers",
                "station-jobs",
                "station-answers",
                "dead-letters"
            })
    @DisplayName("S2.6-4: every queue of the application is on the broker")
    void everyQueueIsThere(String word) throws NamingException, JMSException {
        Queue queue = InitialContext.doLookup("java:/jms/queue/" + word);

        assertThat(queue.getQueueName()).isEqualTo(word);
        try (JMSContext context = outbox.createContext();
                QueueBrowser browser = context.createBrowser(queue)) {
            assertThat(browser.getEnumeration()).isNotNull();
        }
    }

    @Test
    @DisplayName("S2.6-4: a message goes round through the relay's own factory")
    void aMessageGoesRound() throws JMSException {
        try (JMSContext context = outbox.createContext()) {
            TemporaryQueue queue = context.createTemporaryQueue();
            context.createProducer().send(queue, "七");

            Message received = context.createConsumer(queue).receive(10_000);

            assertThat(received).isNotNull();
            assertThat(received.getBody(String.class)).isEqualTo("七");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notification",
                "issuance",
                "provisioning",
                "provisioning-answers",
                "station-jobs",
                "station-answers"
            })
    @DisplayName("S2.6-4: a message that fails five times is kept among the dead letters")
    void aFailingMessageIsKept(String word) throws Exception {
        ObjectName settings = new ObjectName(
                "jboss.as:subsystem=messaging-activemq,server=default,address-setting=jms.queue." + word);

        assertThat(attribute(settings, "maxDeliveryAttempts")).isEqualTo(5);
        assertThat(attribute(settings, "deadLetterAddress")).isEqualTo("jms.queue.dead-letters");
    }

    @Test
    @DisplayName("DESIGN §8: the server says on its management port that it is ready")
    void theServerIsReady() throws Exception {
        HttpResponse<String> answer = ask(MANAGEMENT, "/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    @DisplayName("S2.7-3: mail goes through the container's session")
    void theMailSessionIsThere() {
        assertThat(mail.getProperty("mail.smtp.host")).isEqualTo("localhost");
        assertThat(mail.getProperty("mail.from")).contains("@");
    }

    @Test
    @DisplayName("S2.6-3: the container's PKCS#11 provider is visible through java.security")
    void thePkcs11ProviderIsVisible() {
        Provider provider = Security.getProvider("RaPKCS11");

        assertThat(provider).isNotNull();
        assertThat(provider.getInfo()).contains("SunPKCS11");
    }

    @Test
    @DisplayName("DESIGN §8: an answer does not say what the server is")
    void theServerDoesNotSayWhatItIs() throws Exception {
        HttpResponse<String> answer = ask(HTTP, "/");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.sun.jna.Native",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
                "org.bouncycastle.cert.X509CertificateHolder",
                "org.flywaydb.core.Flyway",
                "io.pebbletemplates.pebble.PebbleEngine",
                "org.apache.tika.Tika"
            })
    @DisplayName("DESIGN §8: the libraries are there, each once")
    void theLibrariesAreThere(String type) throws Exception {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();

        assertThat(loader.loadClass(type)).isNotNull();
        assertThat(Collections.list(loader.getResources(type.replace('.', '/') + ".class")))
                .hasSize(1);
    }

    private static Object attribute(ObjectName name, String attribute) throws Exception {
        Object value = ManagementFactory.getPlatformMBeanServer().getAttribute(name, attribute);
        return value instanceof List<?> list ? list.get(0) : value;
    }

    private static HttpResponse<String> ask(int port, String path) throws Exception {
        URI address = URI.create(
                "http://127.0.0.1:" + (port + Integer.getInteger("jboss.socket.binding.port-offset", 0)) + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
