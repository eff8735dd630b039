package cn.cegn.ra.outside;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** The first bytes of a TLS connection of one version, written by hand: today's libraries refuse to speak the old ones. */
final class TlsHello {
    static final int TLS_1_0 = 0x0301;
    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;

    private static final int[] SUITES = {0xc02f, 0xc030, 0x009c, 0x009d, 0xc013, 0xc014, 0x002f, 0x0035};

    /** server name is not sent; groups, point formats, signature algorithms. */
    private static final int[] EXTENSIONS = {
        0x00, 0x0a, 0x00, 0x06, 0x00, 0x04, 0x00, 0x17, 0x00, 0x18, 0x00, 0x0b, 0x00, 0x02, 0x01, 0x00, 0x00, 0x0d,
        0x00, 0x0a, 0x00, 0x08, 0x04, 0x01, 0x05, 0x01, 0x08, 0x04, 0x02, 0x01
    };

    private TlsHello() {}

    /** The type of the server's first record: 22 goes on with the handshake, 21 refuses; -1 if it hung up. */
    static int answer(int port, int version) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(hello(version));
            socket.getOutputStream().flush();
            return socket.getInputStream().read();
        }
    }

    private static byte[] hello(int version) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(SUITES.length * 2);
        for (int suite : SUITES) {
            out.writeShort(suite);
        }
        out.writeShort(0x0100);
        out.writeShort(EXTENSIONS.length);
        for (int each : EXTENSIONS) {
            out.writeByte(each);
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        DataOutputStream all = new DataOutputStream(record);
        all.writeByte(22);
        all.writeShort(TLS_1_0);
        all.writeShort(body.size() + 4);
        all.writeByte(1);
        all.writeByte(0);
        all.writeShort(body.size());
        all.write(body.toByteArray());
        return record.toByteArray();
    }
}
