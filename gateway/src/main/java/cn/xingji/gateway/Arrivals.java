package cn.xingji.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Connections: who opens one, or begins another request on it, has said soon what he wants; and nobody holds any number
 * of them. The server has no such limits of its own, so they stand in its pipeline, from the first request on.
 */
@ApplicationScoped
@Sharable
class Arrivals extends ChannelInboundHandlerAdapter {
    private final GatewayConfig config;
    private final TrustedProxies proxies;
    private final ConcurrentHashMap<Network, Integer> open = new ConcurrentHashMap<>();

    Arrivals(GatewayConfig config, TrustedProxies proxies) {
        this.config = config;
        this.proxies = proxies;
    }

    /** A request's head is read. */
    void heard(RoutingContext context) {
        var channel = channel(context.request());
        standIn(channel.parent().pipeline());
        var head = channel.pipeline().get(Head.class);
        if (head != null) {
            head.isRead();
            context.addEndHandler(_ -> head.isDone());
        }
    }

    private void standIn(ChannelPipeline listening) {
        if (listening.get(Arrivals.class) == null) {
            synchronized (this) {
                if (listening.get(Arrivals.class) == null) {
                    listening.addFirst(this);
                }
            }
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext listening, Object arrived) {
        var channel = (Channel) arrived;
        if (isOneTooMany(channel)) {
            channel.unsafe().closeForcibly();
            return;
        }
        channel.pipeline().addLast(new Head(config.headWithin().toMillis()));
        listening.fireChannelRead(arrived);
    }

    private boolean isOneTooMany(Channel channel) {
        var address = ((InetSocketAddress) channel.remoteAddress()).getAddress();
        if (proxies.isTrusted(address)) {
            return false;
        }
        var caller = Network.ofOneCaller(address);
        if (open.merge(caller, 1, Integer::sum) > config.address().connections()) {
            forgetOne(caller);
            return true;
        }
        channel.closeFuture().addListener(_ -> forgetOne(caller));
        return false;
    }

    private void forgetOne(Network caller) {
        open.computeIfPresent(caller, (_, count) -> count > 1 ? count - 1 : null);
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /** One connection's waiting for what is to be wanted on it. */
    private static final class Head extends ChannelInboundHandlerAdapter {
        private final long withinMillis;
        private boolean inRequest;
        private Future<?> deadline;

        Head(long withinMillis) {
            this.withinMillis = withinMillis;
        }

        void isRead() {
            inRequest = true;
            deadline.cancel(false);
        }

        void isDone() {
            inRequest = false;
        }

        @Override
        public void channelActive(ChannelHandlerContext connection) {
            begin(connection);
            connection.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext connection, Object bytes) {
            if (!inRequest && deadline.isDone()) {
                begin(connection);
            }
            connection.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext connection) {
            deadline.cancel(false);
            connection.fireChannelInactive();
        }

        private static void close(ChannelHandlerContext connection) {
            var _ = connection.close();
        }

        private void begin(ChannelHandlerContext connection) {
            deadline = connection.executor().schedule(() -> close(connection), withinMillis, TimeUnit.MILLISECONDS);
        }
    }
}
