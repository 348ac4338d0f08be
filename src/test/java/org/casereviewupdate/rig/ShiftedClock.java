package org.casereviewupdate.rig;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Has the clock of the virtual machine add as many milliseconds to each answer as a system property says. */
final class ShiftedClock implements ClassFileTransformer {

    private static final String CLOCK = "java/time/Clock$SystemClock";

    private final String property;

    ShiftedClock(String property) {
        this.property = property;
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] code) {
        if (!name.equals(CLOCK)) {
            return null; // as it is
        }
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new OfType(writer, property), 0);
        return writer.toByteArray();
    }

    /** Finds the method that tells the time. */
    static final class OfType extends ClassVisitor {

        private final String property;

        OfType(ClassVisitor next, String property) {
            super(Opcodes.ASM9, next);
            this.property = property;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor plain = super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.equals("instant") ? new OfMethod(plain, property) : plain;
        }
    }

    /** In the words of Java: {@code return instant.plusMillis(Long.getLong(property, 0).longValue())}. */
    static final class OfMethod extends MethodVisitor {

        private final String property;

        OfMethod(MethodVisitor next, String property) {
            super(Opcodes.ASM9, next);
            this.property = property;
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.ARETURN) {
                visitLdcInsn(property);
                super.visitInsn(Opcodes.LCONST_0);
                call(Opcodes.INVOKESTATIC, "java/lang/Long", "getLong", "(Ljava/lang/String;J)Ljava/lang/Long;");
                call(Opcodes.INVOKEVIRTUAL, "java/lang/Long", "longValue", "()J");
                call(Opcodes.INVOKEVIRTUAL, "java/time/Instant", "plusMillis", "(J)Ljava/time/Instant;");
            }
            super.visitInsn(opcode);
        }

        private void call(int opcode, String type, String method, String descriptor) {
            visitMethodInsn(opcode, type, method, descriptor, false);
        }
    }
}
