package cn.xingji.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The launcher behind {@code ./xingji}. */
public final class Main {
    private static final String USAGE = """
            ./xingji up                        build what is not built, start everything, stay until Ctrl-C
            ./xingji down                      stop everything, from another terminal
            ./xingji status                    what runs, how it is, how much memory it takes
            ./xingji logs [part]               the last lines of a part's log, or of all
            ./xingji demo                      play a certification through the running platform
            ./xingji clock [+90d]              show the business clock, or move it forward
            ./xingji replay <topic> <service>  bring a service's dead letters back
            ./xingji reset                     delete all data of this checkout
            ./xingji test                      run every test
            """;

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
            case "up" -> new Up(checkout, home).run();
            case "down" -> new Down(home).run();
            case "status" -> new Status(checkout, home).run();
            case "logs" -> new Logs(home).run(rest);
            case "clock" -> new ClockCommand(home).run(rest);
            case "replay" -> new Replay(Ports.fromEnvironment()).run(rest);
            case "reset" -> new Reset(home).run();
            default -> System.out.print(USAGE);
        }
    }

    private static Path home(Checkout checkout) {
        var wish = System.getenv().getOrDefault("XINGJI_HOME", ".xingji");
        return checkout.root().resolve(wish).toAbsolutePath().normalize();
    }
}
