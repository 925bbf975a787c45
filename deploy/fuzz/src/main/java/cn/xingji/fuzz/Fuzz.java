package cn.xingji.fuzz;

import cn.xingji.journey.Actor;
import cn.xingji.journey.Addresses;
import cn.xingji.journey.SignIn;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * {@code ./xingji fuzz [requests] [seed]}: hostile requests to the running platform, and what was wrong about the
 * answers.
 */
public final class Fuzz {
    private static final int REQUESTS = 20_000;
    private static final int IN_QUIET = 200;
    private static final List<String> STAFF = List.of(
            "chen.min",
            "zhou.jian",
            "wu.fang",
            "wang.lei",
            "xu.bo",
            "ma.li",
            "lin.guo",
            "hu.yan",
            "gao.yu",
            "he.jing",
            "admin");

    private final SignIn signIn;
    private final Ports ports;
    private final Checkout checkout;

    private Fuzz(SignIn signIn, Ports ports, Checkout checkout) {
        this.signIn = signIn;
        this.ports = ports;
        this.checkout = checkout;
    }

    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)) ? 0 : 1);
        } catch (Trouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    /** Sends so many, then a few in quiet; tells what came of both. */
    private static boolean run(List<String> arguments) {
        var requests = arguments.isEmpty() ? REQUESTS : number(arguments.getFirst());
        var seed = arguments.size() > 1
                ? number(arguments.get(1))
                : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        var ports = Ports.fromEnvironment();
        var signIn = new SignIn(Addresses.ofRunning(ports), LocalKeycloak.ADMIN_PASSWORD);
        var aim = new Fuzz(signIn, ports, Checkout.find()).aim(seed);

        var run = Run.of(aim, requests);
        System.out.print(run.table());
        var changed = new RefusedBatches(aim, ports).changed(Math.min(requests, IN_QUIET));
        changed.forEach(table -> System.out.printf("%nChanged by what was refused: %s%n", table));
        return run.findings().isEmpty() && changed.isEmpty();
    }

    private static int number(String word) {
        try {
            return Math.clamp(Long.parseLong(word), 1, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw new Trouble("Not a number: " + word + ". It is ./xingji fuzz [requests] [seed]");
        }
    }

    /** By people of every role, a new applicant, nobody, and somebody with a forged token. */
    private Aim aim(long seed) {
        var endpoints = Endpoint.all(checkout.root());
        var actors = Stream.concat(
                        STAFF.stream().map(signIn::as),
                        Stream.of(signIn.as("li.na"), signIn.newApplicant("陌生人"), signIn.nobody()))
                .toList();
        var people = Stream.concat(
                        actors.stream().map(Fuzz::person),
                        Stream.of(new Person("somebody with a forged token", () -> "eyJhbGciOiJub25lIn0.e30.")))
                .toList();
        return new Aim(seed, endpoints, people, Known.by(actors, endpoints), ports);
    }

    private static Person person(Actor actor) {
        return new Person(actor.name(), actor::token);
    }
}
