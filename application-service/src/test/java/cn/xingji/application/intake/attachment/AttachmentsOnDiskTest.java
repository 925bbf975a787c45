package cn.xingji.application.intake.attachment;

import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;

/** On the local disk. */
@QuarkusTest
@RealStack
class AttachmentsOnDiskTest extends AttachmentsContract {}
