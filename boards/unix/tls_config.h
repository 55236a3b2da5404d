// SPDX-License-Identifier: MIT
// mbedTLS configuration of the board-like interpreters: what MicroPython's boards are built with.
// TLS 1.2 only, DER keys only. With PLATEN_TLS_IN_GC_HEAP its memory comes from the Python heap, as
// on RP2 and STM32; without, from the C library, as on ESP32.

#define MBEDTLS_CIPHER_MODE_CTR
#define MBEDTLS_TIMING_C
#define MBEDTLS_ECP_NIST_OPTIM // on in ESP-IDF and on the bare-metal ports

#if PLATEN_TLS_IN_GC_HEAP
#define MICROPY_MBEDTLS_CONFIG_BARE_METAL (1)
#endif

#include "extmod/mbedtls/mbedtls_config_common.h"

// Unlike a board, this machine has an operating system to ask for randomness.
#undef MBEDTLS_ENTROPY_HARDWARE_ALT
#undef MBEDTLS_NO_PLATFORM_ENTROPY
