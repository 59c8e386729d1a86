package org.rollcall.local.imports;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongConsumer;

/**
 * The bytes of a file as a request takes them, with how many it has taken so far.
 *
 * @param bytes read from the file as they are asked for, never all at once
 * @param sent is told the sum after every piece
 */
record CountedBytes(BodyPublisher bytes, LongConsumer sent) implements BodyPublisher {
    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        bytes.subscribe(new Counting(subscriber));
    }

    private final class Counting implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> next;
        private long sum;

        private Counting(Subscriber<? super ByteBuffer> next) {
            this.next = next;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            next.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer piece) {
            sum += piece.remaining();
            next.onNext(piece);
            sent.accept(sum);
        }

        @Override
        public void onError(Throwable failure) {
            next.onError(failure);
        }

        @Override
        public void onComplete() {
            next.onComplete();
        }
    }
}
