package cn.xingji.certificate;

import cn.xingji.testing.DescribedLifecycles;

class LifecyclesTest extends DescribedLifecycles {}
