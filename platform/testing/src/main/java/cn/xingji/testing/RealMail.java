package cn.xingji.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Mailboxes behind SMTP and IMAP, the body's archive among them; a test field of type {@link GreenMail} is given them,
 * one of type {@link MailGate} the server in front of them.
 */
public final class RealMail implements QuarkusTestResourceLifecycleManager {
    public static final String ARCHIVE = "archive@xingji.example";

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    private final AtomicReference<MailGate> gate = new AtomicReference<>();

    @Override
    public Map<String, String> start() {
        mail.start();
        var inFront = new MailGate(0, mail.getSmtp().getPort());
        inFront.open();
        gate.set(inFront);
        mail.setUser(ARCHIVE, "archive", "archive");
        var settings = new HashMap<String, String>();
        settings.put("xingji.letters.smtp.host", "127.0.0.1");
        settings.put("xingji.letters.smtp.port", String.valueOf(inFront.port()));
        settings.put("xingji.letters.archive.address", ARCHIVE);
        settings.put("xingji.letters.archive.imap-host", "127.0.0.1");
        settings.put(
                "xingji.letters.archive.imap-port",
                String.valueOf(mail.getImap().getPort()));
        settings.put("xingji.letters.archive.imap-tls", "false");
        settings.put("xingji.letters.archive.user", "archive");
        settings.put("xingji.letters.archive.password", "archive");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mail, new TestInjector.MatchesType(GreenMail.class));
        injector.injectIntoFields(gate.get(), new TestInjector.MatchesType(MailGate.class));
    }

    @Override
    public void stop() {
        gate.get().close();
        mail.stop();
    }
}
