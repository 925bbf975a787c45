package cn.xingji.local;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The launcher behind {@code ./xingji}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            run(Arrays.asList(arguments));
        } catch (Trouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments) {
        var command = arguments.isEmpty() ? "help" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        var checkout = Checkout.find();
        var home = home(checkout);
        switch (command) {
            case "up" -> up(checkout, home, rest);
            case "down" -> new Down(checkout, home).run();
            case "status" -> System.exit(new Status(checkout, home).run(rest));
            case "logs" -> new Logs(home).run(rest);
            case "clock" -> new ClockCommand(home).run(rest);
            case "replay" -> new Replay(Ports.fromEnvironment()).run(rest);
            case "reset" -> new Reset(checkout, home).run();
            default -> throw new Trouble("There is no command " + command + ". ./xingji help lists them.");
        }
    }

    private static void up(Checkout checkout, Path home, List<String> options) {
        if (options.contains("--background")) {
            new UpInBackground(home).run();
        } else {
            new Up(checkout, home).run();
        }
    }

    private static Path home(Checkout checkout) {
        var wish = System.getenv().getOrDefault("XINGJI_HOME", ".xingji");
        return checkout.root().resolve(wish).toAbsolutePath().normalize();
    }
}
