// Work on a thread with a small stack, as a host might give us: what the limits allow must fit there too.
#pragma once

#include <gtest/gtest.h>
#include <pthread.h>

#include <functional>

namespace fasti {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr size_t kSmallStackBytes = 2 << 20;  // frames are several times larger
#else
inline constexpr size_t kSmallStackBytes = 512 << 10;
#endif

inline void OnSmallStack(std::function<void()> work) {
  pthread_attr_t attributes;
  ASSERT_EQ(pthread_attr_init(&attributes), 0);
  ASSERT_EQ(pthread_attr_setstacksize(&attributes, kSmallStackBytes), 0);
  pthread_t thread;
  ASSERT_EQ(pthread_create(
                &thread, &attributes,
                [](void* argument) -> void* {
                  (*static_cast<std::function<void()>*>(argument))();
                  return nullptr;
                },
                &work),
            0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

}  // namespace fasti
